/** How the search gets its files. */
export interface Access {
  /** Full address of the folder with the files, closing slash included. */
  root: string;
  /** Requests `entry.json`. The first call returns a request that was started together with that for the search's script. */
  entry(): Promise<Response>;
}

let given: Access;

/** Sets the access. The page's script calls this after loading the search. A module imported by both scripts would be another file to fetch. */
export function useAccess(access: Access): void {
  given = access;
}

/** The access that was set. */
export function access(): Access {
  return given;
}
