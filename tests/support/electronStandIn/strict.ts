/** What the stand-in does not provide, the program must not use: reading it throws. */
import { EventEmitter } from 'node:events';

/** An object that has what it was given and throws on everything else. */
export function strict<T extends object>(name: string, given: T): T {
  return new Proxy(given, {
    get(target, key, receiver) {
      if (key in target || typeof key === 'symbol' || key === 'then' || key === 'toJSON') {
        return Reflect.get(target, key, receiver);
      }
      throw new Error(`electron stand-in: ${name}.${key} is not provided`);
    },
  });
}

/** The same for classes: whoever extends it is strict, private members included. */
export class StrictEmitter extends EventEmitter {
  constructor(name: string) {
    super();
    // biome-ignore lint/correctness/noConstructorReturn: the only way to make `this` of the extending class strict
    return strict(name, this);
  }
}

/** An event that listeners may prevent, as Electron's events. */
export class PreventableEvent {
  prevented = false;
  readonly preventDefault = (): void => {
    this.prevented = true;
  };
}
