import { expect, test } from 'vitest';
import { summaryOf } from '../../../scripts/intake/pull-request/summary.ts';
import { ROOT } from '../../support/build-site.ts';
import { reportsOf } from '../../support/dist.ts';

const [report] = reportsOf(`${ROOT}tests/fixtures/mini`).filter(({ id }) => id === 'yunxi/2020');
const fine = { status: 0, output: '1 added' };

test('a pull request without raw files is told so in one line', () => {
  expect(summaryOf({ reports: [], changed: [], added: { status: 0, output: '0 added' } })).toBe(
    '## No new raw files\n',
  );
});

test('a new report is summed up with its headings, its ledger and what is inferred', () => {
  const summary = summaryOf({
    reports: report ? [report] : [],
    changed: ['reports/yunxi/2020.json'],
    added: fine,
    built: fine,
  });
  expect(summary).toContain('## 1 report added or changed');
  expect(summary).toContain('| 2 / 0 / 3 |');
  expect(summary).toContain('**云溪县** is inferred');
  expect(summary).toContain('The preview is attached');
});

test('what a raw file says stays text in the summary', () => {
  const hostile = '</details><script>alert(1)</script> ```\n@everyone';
  const summary = summaryOf({ reports: [], changed: [], added: { status: 1, output: hostile } });
  expect(summary).toContain(`\`\`\`\`text\n${hostile}\n\`\`\`\``);
  expect(summary.startsWith('## Files refused')).toBe(true);
});
