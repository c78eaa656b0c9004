/** How the search comes to its files. */
export interface Access {
  /** Their address in full, closing slash included. */
  root: string;
  /** Asks for `entry.json`; the first answer has been asked for beside the search's script. */
  entry(): Promise<Response>;
}

let given: Access;

/** Hands over what the page's script has, which loads this one. Imported by both, it would have to be a file of its own. */
export function useAccess(access: Access): void {
  given = access;
}

export function access(): Access {
  return given;
}
