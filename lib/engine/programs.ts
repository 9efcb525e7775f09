import path from 'node:path'

/** The processes that the supervisor keeps alive, each a file of `bin`. */
const PROGRAMS = ['web', 'worker'] as const
export type ProgramName = (typeof PROGRAMS)[number]

/** Of a build's folder: the programs that belong to it. */
const FOLDER = 'programs'

/**
 * Bundles the programs into the build's folder, so that a start compiles nothing: read as TypeScript,
 * file by file, each of them takes about a second of processor time longer. Packages stay where they
 * are installed. Throws when a program cannot be bundled.
 */
export async function bundlePrograms(root: string, build: string): Promise<void> {
  const { build: bundle } = await import('esbuild')
  await bundle({
    absWorkingDir: root,
    entryPoints: PROGRAMS.map((name) => `bin/${name}.ts`),
    outdir: path.join(build, FOLDER),
    // Next calls the folder of its build a CommonJS package.
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'error',
  })
}

/** Arguments for Node that start the program of the build in use, whose folder is `build`. */
export function builtProgram(build: string, name: ProgramName): readonly string[] {
  return ['--enable-source-maps', path.join(build, FOLDER, `${name}.mjs`)]
}
