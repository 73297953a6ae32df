import { test } from '#e2e/fixtures.ts';
import { town } from '#e2e/town.ts';

for (const theme of ['light', 'dark'] as const)
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const)
    test(`every state is accessible: ${theme}, ${width} px`, async ({
      app,
      intake,
      map,
      leadPanel,
    }) => {
      await app.resize(width, height);
      await app.preferTheme(theme);
      await app.open();
      await app.expectTheme(theme);
      await map.untilStill();
      await app.expectAccessible();
      await app.expectNoSidewaysScroll();

      await intake.save();
      await intake.expectFault('Address is empty');
      await app.expectAccessible();

      await intake.search('204 n maple');
      await intake.expectSuggestion(town.house);
      await app.expectAccessible();
      await intake.choose(town.house);
      await intake.pickStatus('dd');
      await app.expectAccessible();

      await intake.save();
      await intake.receipt();
      await leadPanel.openSaved();
      await leadPanel.expectShown('204 N Maple St');
      await app.expectAccessible();
      await app.expectNoSidewaysScroll();
    });
