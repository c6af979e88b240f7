// Where the native executable is: RSCC_BINARY; else the package of this platform, an optional dependency of
// this one; else the build of the repository that this file is in.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const executable = process.platform === 'win32' ? 'rscc.exe' : 'rscc';

// The name of the package that holds this platform's executable.
export function platformPackage() {
  return `@rscc/${process.platform}-${process.arch}${isMusl() ? '-musl' : ''}`;
}

function isMusl() {
  if (process.platform !== 'linux') return false;
  return !process.report.getReport().header.glibcVersionRuntime;
}

function findInPackage(name) {
  try {
    return createRequire(import.meta.url).resolve(`${name}/bin/${executable}`);
  } catch {
    return null;
  }
}

function findInRepository() {
  const repository = fileURLToPath(new URL('../../', import.meta.url));
  const built = path.join(repository, 'build', executable);
  return fs.existsSync(path.join(repository, 'src', 'rscc.h')) && fs.existsSync(built) ? built : null;
}

// An absolute path; throws when there is none.
export function binaryPath() {
  const chosen = process.env.RSCC_BINARY;
  if (chosen) {
    if (!fs.existsSync(chosen)) throw new Error(`rscc: RSCC_BINARY names ${chosen}, which isn't there`);
    return path.resolve(chosen);
  }
  const name = platformPackage();
  const found = findInPackage(name) ?? findInRepository();
  if (found) return found;
  throw new Error(
    `rscc: no executable for this platform: the package ${name} is not installed. Install without --omit=optional (--no-optional), on the platform where it runs; or build rscc and set RSCC_BINARY to its path`,
  );
}
