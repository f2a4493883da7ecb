/** Puts the stand-in in the place of 'electron': node --import ./tests/support/electronStandIn/register.ts out/shell/main.js */
import { registerHooks } from 'node:module';

const STAND_IN = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: STAND_IN, shortCircuit: true } : next(specifier, context),
});
