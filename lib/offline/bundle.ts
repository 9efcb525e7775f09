import path from 'node:path'

/** Of a build's folder: what browsers run outside of Next. */
const FOLDER = 'browser'

/** Bundles the service worker and the script of the offline page into the build's folder. */
export async function bundleBrowser(root: string, build: string): Promise<void> {
  const { build: bundle } = await import('esbuild')
  await bundle({
    absWorkingDir: root,
    entryPoints: { sw: 'lib/offline/worker.ts', offline: 'lib/offline/page.ts' },
    outdir: path.join(build, FOLDER),
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: ['es2022'],
    // A new build is a new worker, which fetches the offline page anew.
    define: {
      BUILD: JSON.stringify(path.basename(build)),
      'process.env.NODE_ENV': '"production"',
    },
    logLevel: 'error',
  })
}
