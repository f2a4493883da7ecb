/**
 * The door between pages and the house. One channel; in this order: is the sender one of our windows, is it the window's own page, is that
 * page ours, is the message small and plain, is it a request. Then the house (or the shell's own few operations) answers with a value.
 */
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { House } from '#electron/compose/house.ts';
import type { ErrorCode, Reply } from '#shared/contract/errors.ts';
import { CALL_CHANNEL } from './channels.ts';
import { judgeMessage } from './messageSize.ts';
import { isAppUrl } from './origin.ts';
import { endSession, type WindowSessions } from './windowSessions.ts';

/** Operations that only a desktop has (prefix `shell.`): the page asks, the shell acts, for logged-in people only. */
export type ShellOperation = (input: unknown, contentsId: number) => Promise<Reply>;

export interface IpcSetting {
  /** Resolves when the house is open; calls wait for it. */
  house: Promise<House>;
  sessions: WindowSessions;
  /** True for the WebContents of a window that this program made. */
  isOurWindow(contentsId: number): boolean;
  shellOperations: Readonly<Record<string, ShellOperation>>;
  /** Details of what went wrong, for the log. Never gets input or tokens. */
  log(message: string, detail: unknown): void;
}

const SHELL_PREFIX = 'shell.';
const MAX_OPERATION_LENGTH = 100;

const refusal = (code: ErrorCode, message: string): Reply => ({ ok: false, error: { code, message } });

/** Puts the handler on the one channel. */
export function registerCall(ipcMain: Pick<IpcMain, 'handle'>, setting: IpcSetting): void {
  ipcMain.handle(CALL_CHANNEL, (event, message: unknown) => answerCall(event, message, setting));
}

/** Answers one message of a page. Never rejects: what a rejected promise would carry to the page is not for it. */
export async function answerCall(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  message: unknown,
  setting: IpcSetting,
): Promise<Reply> {
  try {
    if (!isFromOurPage(event, setting)) return refusal('TIDAK_BERWENANG', 'Permintaan ini bukan dari halaman Penata.');
    const verdict = judgeMessage(message);
    if (verdict === 'too-large')
      return refusal('TERLALU_BESAR', 'Kiriman terlalu besar. Pilih berkas yang lebih kecil.');
    const request = verdict === 'ok' ? asRequest(message) : undefined;
    if (request === undefined)
      return refusal('MASUKAN_SALAH', 'Permintaan tidak dapat dibaca. Muat ulang halaman ini.');
    return await (request.operation.startsWith(SHELL_PREFIX)
      ? answerShell(request, event.sender.id, setting)
      : answerHouse(request, event.sender.id, setting));
  } catch (error) {
    const incident = Date.now().toString(36).toUpperCase();
    setting.log(`permintaan gagal, kejadian ${incident}`, error);
    const reply: Reply = {
      ok: false,
      error: {
        code: 'TAK_TERDUGA',
        message: `Terjadi kesalahan yang tidak terduga (kejadian ${incident}). Coba lagi; bila berulang, laporkan nomor ini.`,
        incident,
      },
    };
    return reply;
  }
}

function isFromOurPage(
  { sender, senderFrame }: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  setting: IpcSetting,
): boolean {
  if (!setting.isOurWindow(sender.id)) return false;
  // a frame that has navigated away or is gone has no say, nor has a frame inside the page
  if (senderFrame === null || senderFrame.parent !== null || senderFrame !== sender.mainFrame) return false;
  return isAppUrl(senderFrame.url);
}

function asRequest(message: unknown): { operation: string; input: unknown } | undefined {
  if (typeof message !== 'object' || message === null || Array.isArray(message)) return undefined;
  if (!('operation' in message) || typeof message.operation !== 'string') return undefined;
  if (message.operation === '' || message.operation.length > MAX_OPERATION_LENGTH) return undefined;
  return { operation: message.operation, input: 'input' in message ? message.input : undefined };
}

async function answerHouse(
  request: { operation: string; input: unknown },
  id: number,
  setting: IpcSetting,
): Promise<Reply> {
  const house = await setting.house;
  const token = setting.sessions.tokenOf(id);
  const { epoch } = setting.sessions;
  const { reply, session } = await house.call({ ...request, token, place: 'desktop' });
  if (typeof session === 'object' && (epoch !== setting.sessions.epoch || !setting.isOurWindow(id))) {
    // The screen was locked or the window closed while this login was under way: nobody may find it logged in.
    await endSession(house, session.token);
    return refusal('BELUM_MASUK', 'Penata terkunci sewaktu Anda masuk. Masuk sekali lagi.');
  }
  setting.sessions.apply(id, session, token);
  return reply;
}

async function answerShell(
  request: { operation: string; input: unknown },
  id: number,
  setting: IpcSetting,
): Promise<Reply> {
  const operation = Object.hasOwn(setting.shellOperations, request.operation)
    ? setting.shellOperations[request.operation]
    : undefined;
  if (operation === undefined) return refusal('OPERASI_TIDAK_DIKENAL', 'Operasi ini tidak ada di Penata desktop.');
  const token = setting.sessions.tokenOf(id);
  const house = await setting.house;
  if (token === undefined || !(await house.isSessionAlive(token))) {
    return refusal('BELUM_MASUK', 'Masuk dahulu untuk melanjutkan.');
  }
  return operation(request.input, id);
}
