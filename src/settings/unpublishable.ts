import type { Settings } from './read-settings.ts';

/** Hosts that are reserved for examples and tests, so that nobody can be reached there. */
const NOBODY = /(?:^|[@.])(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$/u;

/** The first of the addresses at which nobody can be reached; undefined if there is none. */
export function nobodyIn({ email, tracker }: Settings['contact']): string | undefined {
  const hosts = [...(email ? [email] : []), ...(tracker ? [new URL(tracker).hostname] : [])];
  return hosts.find((host) => NOBODY.test(host));
}

/** Says what the settings lack before a site may be published; undefined if nothing. A library must name somebody who answers. */
export function unpublishable({ url, contact }: Pick<Settings, 'url' | 'contact'>): string | undefined {
  const { hostname } = new URL(url);
  if (NOBODY.test(hostname)) return `url is ${url}, where nothing can be published; write the address of the site`;
  const unreal = nobodyIn(contact);
  if (unreal) return `nobody can be reached at ${unreal}; write an address that is read`;
  if (!contact.email && !contact.tracker) return 'contact names nobody whom readers could reach; add email or tracker';
  return undefined;
}
