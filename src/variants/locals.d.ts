declare namespace App {
  interface Locals {
    /** The variant of the page that is being rendered, from its address. */
    variant: import('./variants.ts').VariantTag;
  }
}
