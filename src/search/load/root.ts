/** Address of the site's root, closing slash included. */
export const SITE_ROOT = import.meta.env.BASE_URL.replace(/\/?$/, '/');
