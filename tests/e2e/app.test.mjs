// The example app in headless Chromium, for each build of the table in builds.mjs.
//   node --test tests/e2e/app.test.mjs     --test-name-pattern chooses tests, E2E_BUILD builds by name
import { after, before, describe } from 'node:test';
import { builds } from './builds.mjs';
import { files } from './files.mjs';
import { refusals } from './refusals.mjs';
import { withJavaScript, withoutJavaScript } from './scenarios.mjs';
import { closeBrowser, copyApp, removeApp, rscc } from './support.mjs';

after(closeBrowser);

for (const build of builds.filter(({ name }) => name.includes(process.env.E2E_BUILD ?? ''))) {
  describe(build.name, { concurrency: 2 }, () => {
    before(() => {
      build.app = copyApp();
      build.bundle = build.build({ ...build, rscc });
    });
    after(() => removeApp(build.app));
    withJavaScript(build);
    withoutJavaScript(build);
    files(build);
    refusals(build);
  });
}
