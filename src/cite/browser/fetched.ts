/**
 * Fetches another page of the site as a document. Its styles are left out, since this page's policy forbids them.
 * @throws if there is no network, or no such page any more
 */
export async function fetchedPage(address: string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  const html = await response.text();
  return new DOMParser().parseFromString(html.replace(/<style.*?<\/style>/gsu, ''), 'text/html');
}
