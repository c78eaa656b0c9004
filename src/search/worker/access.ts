/** Access to the search's files. */
export interface Access {
  /** Their address in full, closing slash included. */
  root: string;
  /** Asks for `entry.json`; the first answer has been asked for beside the search's script. */
  entry(): Promise<Response>;
}

let given: Access;

/** Sets the access. The page's script calls this after loading the search; a module imported by both would be another file to fetch. */
export function useAccess(access: Access): void {
  given = access;
}

/** The access that was set. */
export function access(): Access {
  return given;
}
