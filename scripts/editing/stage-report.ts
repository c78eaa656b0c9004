import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RELEASES, reportFiles, sourceFile } from '../../src/tree/files.ts';
import { rawFilesOf } from '../tree/sources.ts';
import type { NamedYaml } from './find-source.ts';

/**
 * Copies into the stage (an empty folder) what a report is made of: its raw files, its registries and the releases. Its YAML is not copied, because
 * the caller writes another.
 */
export function stageReport(root: string, stage: string, { name, identity }: NamedYaml): void {
  const raw = rawFilesOf(name, identity).map(sourceFile);
  const registries = [identity.id, ...(identity.formerIds ?? [])].map((id) => reportFiles(id).registry);
  for (const path of [...raw, ...registries, RELEASES].filter((path) => existsSync(join(root, path)))) {
    mkdirSync(dirname(join(stage, path)), { recursive: true });
    cpSync(join(root, path), join(stage, path));
  }
}
