declare namespace App {
  interface Locals {
    /** The script of the page that is being rendered, from its address. */
    script: import('./scripts.ts').Script;
  }
}
