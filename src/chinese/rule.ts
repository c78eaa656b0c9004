/**
 * What every row of a table of rules about Chinese text says of itself. Tables stand in `*.rules.ts` beside the code that walks them, and
 * one test (`tests/unit/rules/`) tries every row on its own samples.
 */
export interface Rule<Sample = string> {
  /** Chinese name of the rule, wherever a reader meets it. */
  label: string;
  /** What the row is made for. */
  example: Sample;
  /** What looks alike and must not match. */
  unlike: Sample;
  /** Reports in which it was seen, or the kind of page. */
  seen?: readonly string[];
}

/** A row that is a pattern. */
export interface PatternRule extends Rule {
  pattern: RegExp;
}
