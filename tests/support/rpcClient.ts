/** A browser's side of the browser host, as small as it can be: one session, kept connections, answers read to the end. */
import { type Agent, request } from 'node:http';
import { SESSION_COOKIE } from '#electron/web/cookies.ts';

export interface RpcClient {
  port: number;
  agent: Agent;
  token: string;
}

interface Body {
  type: string;
  bytes: Uint8Array;
}

function post({ port, agent, token }: RpcClient, path: string, { type, bytes }: Body): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        agent,
        method: 'POST',
        path,
        headers: {
          'Content-Type': type,
          'Content-Length': bytes.length,
          'X-Penata': '1',
          Cookie: `${SESSION_COOKIE}=${token}`,
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(parts).toString();
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${path}: HTTP ${response.statusCode}: ${text.slice(0, 300)}`));
        });
      },
    );
    sent.on('error', reject);
    sent.end(bytes);
  });
}

/** The whole answer as text. @throws Error when it is not answered with 200 */
export const callOverHttp = (client: RpcClient, operation: string, input: unknown): Promise<string> =>
  post(client, `/rpc/${operation}`, {
    type: 'application/json',
    bytes: new TextEncoder().encode(JSON.stringify(input)),
  });

/** The data of the answer. @throws Error when the operation is refused */
export async function dataOverHttp<T>(client: RpcClient, operation: string, input: unknown): Promise<T> {
  return (JSON.parse(await callOverHttp(client, operation, input)) as { data: T }).data;
}

/** Uploads a file as its raw bytes; answers its number. */
export async function uploadOverHttp(
  client: RpcClient,
  nama: string,
  type: string,
  bytes: Uint8Array,
): Promise<number> {
  const path = `/rpc/lampiran.unggah?nama=${encodeURIComponent(nama)}`;
  return (JSON.parse(await post(client, path, { type, bytes })) as { data: { id: number } }).data.id;
}
