/**
 * The fields that every rule about Chinese text has. Rules are rows of tables in `*.rules.ts`, beside the code that applies them. A test
 * (`tests/unit/rules/`) tries every rule on its own samples.
 */
export interface Rule<Sample = string> {
  /** Chinese name of the rule, shown to readers. */
  label: string;
  /** A sample that the rule must match. */
  example: Sample;
  /** A similar sample that the rule must not match. */
  unlike: Sample;
  /** Reports, or kinds of page, in which the pattern was seen. */
  seen?: readonly string[];
}

/** A rule that consists of a regular expression. */
export interface PatternRule extends Rule {
  pattern: RegExp;
}
