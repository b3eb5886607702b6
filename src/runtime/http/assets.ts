/** Files of the pages, from memory: a name is known or it is not; no path leads elsewhere. */
import { extname } from 'node:path'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { FastifyReply } from 'fastify'

export type Asset = {
  content: Buffer
  /** With gzip; whoever does not take that gets it unpacked. */
  isCompressed: boolean
}

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** The name carries a hash of the content, so what was got once holds for ever. */
export function sendAsset(
  reply: FastifyReply,
  { content, isCompressed }: Asset,
  { name, acceptEncoding }: { name: string; acceptEncoding: string },
): FastifyReply {
  reply.headers({
    'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'",
    'x-content-type-options': 'nosniff',
  })
  if (!isCompressed) return reply.send(content)
  reply.header('vary', 'accept-encoding')
  if (takesGzip(acceptEncoding)) return reply.header('content-encoding', 'gzip').send(content)
  return reply.send(Readable.from([content]).pipe(createGunzip()))
}

export function takesGzip(acceptEncoding: string): boolean {
  return acceptEncoding
    .split(',')
    .some(one => /^\s*(gzip|\*)\s*(;(?!\s*q=0(\.0*)?\s*$)|$)/i.test(one))
}
