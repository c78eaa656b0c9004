/** Leads on from the page of a former id, keeping what the link says of version, range and passage. */
const link = document.querySelector<HTMLAnchorElement>('[data-signpost]');
if (link) location.replace(link.pathname + location.search + location.hash);
