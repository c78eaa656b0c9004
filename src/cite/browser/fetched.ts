/** Another page of the site as a document. Its styles are left out, since this page's policy forbids them. */
export async function fetchedPage(address: string): Promise<Document> {
  const html = await fetch(address).then((response) => response.text());
  return new DOMParser().parseFromString(html.replace(/<style.*?<\/style>/gsu, ''), 'text/html');
}
