// The example app in headless Chromium, for each build of the table in builds.mjs.
//   node --test tests/e2e/app.test.mjs     --test-name-pattern chooses tests, E2E_BUILD (a pattern) builds
import { after, before, describe } from 'node:test';
import { builds } from './builds.mjs';
import { files } from './files.mjs';
import { refusals } from './refusals.mjs';
import { withJavaScript, withoutJavaScript } from './scenarios.mjs';
import { closeBrowser, copyApp, removeApp } from './support.mjs';

after(closeBrowser);

const chosen = new RegExp(process.env.E2E_BUILD ?? '');
for (const build of builds.filter(({ name }) => chosen.test(name))) {
  describe(build.name, { concurrency: 2 }, () => {
    before(async () => {
      build.app = copyApp();
      build.bundle = await build.build(build);
    });
    after(() => removeApp(build.app));
    withJavaScript(build);
    withoutJavaScript(build);
    files(build);
    refusals(build);
  });
}
