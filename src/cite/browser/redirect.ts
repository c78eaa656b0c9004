/** On the page of a former report id: goes to the report, keeping the query and fragment of the link. */
const link = document.querySelector<HTMLAnchorElement>('[data-redirect]');
if (link) location.replace(link.pathname + location.search + location.hash);
