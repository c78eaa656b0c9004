/** The size that social networks ask for; pages name it beside the picture. */
export const CARD = { width: 1200, height: 630 };
