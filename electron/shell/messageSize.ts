/** Measures what a page sent before anything reads it. IPC clones values that HTTP could not carry; those are refused here. */

export interface MessageLimits {
  /** Bytes of files in the message. */
  fileBytes: number;
  /** Characters of text and structure outside the files. */
  textLength: number;
  depth: number;
}

/** A file of 20 MB is the default limit of an attachment; the house checks the setting itself, this is the outer wall. */
export const MESSAGE_LIMITS: MessageLimits = { fileBytes: 64 * 1024 * 1024, textLength: 4 * 1024 * 1024, depth: 32 };

export type MessageVerdict = 'ok' | 'too-large' | 'not-plain';

/** Walks the value, stopping as soon as a limit is passed, so that a hostile value costs no more than the limit. */
export function judgeMessage(value: unknown, limits: MessageLimits = MESSAGE_LIMITS): MessageVerdict {
  let files = 0;
  let text = 0;

  const visit = (node: unknown, depth: number): MessageVerdict => {
    text += 1;
    if (depth > limits.depth) return 'too-large';
    switch (typeof node) {
      case 'string':
        text += node.length;
        break;
      case 'number':
        if (!Number.isFinite(node)) return 'not-plain';
        break;
      case 'boolean':
      case 'undefined':
        break;
      case 'object':
        if (node === null) break;
        if (node instanceof Uint8Array) {
          files += node.byteLength;
          break;
        }
        return Array.isArray(node) ? visitAll(node, depth) : visitObject(node, depth);
      default:
        return 'not-plain';
    }
    return files > limits.fileBytes || text > limits.textLength ? 'too-large' : 'ok';
  };

  const visitObject = (node: object, depth: number): MessageVerdict => {
    const prototype = Object.getPrototypeOf(node);
    if (prototype !== Object.prototype && prototype !== null) return 'not-plain';
    for (const key of Object.keys(node)) text += key.length;
    return visitAll(Object.values(node), depth);
  };

  const visitAll = (nodes: readonly unknown[], depth: number): MessageVerdict => {
    if (nodes.length > limits.textLength) return 'too-large';
    for (const child of nodes) {
      const verdict = visit(child, depth + 1);
      if (verdict !== 'ok') return verdict;
    }
    return files > limits.fileBytes || text > limits.textLength ? 'too-large' : 'ok';
  };

  return visit(value, 0);
}
