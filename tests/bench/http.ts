/** A browser's side of the browser host, as small as it can be. */
import { type Agent, request } from 'node:http';
import { SESSION_COOKIE } from '#electron/web/cookies.ts';

export interface Client {
  port: number;
  agent: Agent;
  token: string;
}

/** One call on a kept connection, its answer read to the end. @throws Error when it is not answered with 200 */
export function callOverHttp({ port, agent, token }: Client, operation: string, input: unknown): Promise<string> {
  const body = JSON.stringify(input);
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        agent,
        method: 'POST',
        path: `/rpc/${operation}`,
        headers: {
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(body),
          'X-Penata': '1',
          Cookie: `${SESSION_COOKIE}=${token}`,
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const text = Buffer.concat(parts).toString();
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${operation}: HTTP ${response.statusCode}: ${text.slice(0, 300)}`));
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
