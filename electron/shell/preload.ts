/** The whole of what a page gets from the desktop: one call, one stream of what changed, one word. Bundled as one CommonJS file. */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { ChangeEvent, PenataBridge } from '#shared/contract/wire.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels.ts';

const bridge: PenataBridge = {
  call: (request) => ipcRenderer.invoke(CALL_CHANNEL, request),
  onEvent: (listener) => {
    // the event object of Electron never reaches the page
    const forward = (_event: IpcRendererEvent, change: ChangeEvent) => listener(change);
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => {
      ipcRenderer.removeListener(EVENT_CHANNEL, forward);
    };
  },
  platform: 'desktop',
};

contextBridge.exposeInMainWorld('penata', bridge);
