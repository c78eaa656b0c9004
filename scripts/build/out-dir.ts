/** The folder that the built site is written to: `--out`, else `OUT_DIR`, else `dist`. */
export function outDir(option: string | undefined, env: NodeJS.ProcessEnv): string {
  return option || env.OUT_DIR || 'dist';
}
