/** Size of the pictures shown beside links, in pixels, as social networks ask for it. */
export const CARD = { width: 1200, height: 630 };
