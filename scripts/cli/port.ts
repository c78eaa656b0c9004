import { InvalidArgumentError } from 'commander';

/** Reads the number of a port. @throws InvalidArgumentError if there is no such port */
export function portOf(text: string): number {
  if (!/^[0-9]{1,5}$/u.test(text) || Number(text) > 65_535)
    throw new InvalidArgumentError('a number up to 65535 is wanted');
  return Number(text);
}
