// For Astro's own commands (`astro check`). The commands of this project hand Astro the same configuration.
import { defineConfig } from 'astro/config';
import { astroConfig } from './scripts/build/astro-config.ts';

export default defineConfig(astroConfig());
