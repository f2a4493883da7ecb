/** This page's host: the bridge of the desktop shell where there is one, HTTP otherwise. */
import type { PenataBridge } from '#shared/contract/wire.ts';
import { bridgeTransport } from './bridgeTransport.ts';
import { httpTransport } from './httpTransport.ts';
import type { Transport } from './transport.ts';

declare global {
  interface Window {
    penata?: PenataBridge;
  }
}

const bridge = typeof window === 'undefined' ? undefined : window.penata;

export const host: Transport = bridge === undefined ? httpTransport() : bridgeTransport(bridge);
