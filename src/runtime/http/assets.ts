/** Files of the pages, from memory: a name is known or it is not; no path leads elsewhere. */
import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply } from 'fastify'

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
  asset: Asset,
  { name, acceptEncoding }: { name: string; acceptEncoding: string },
): FastifyReply {
  reply.headers({
    'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
    'cache-control': 'public, max-age=31536000, immutable',
    ...SAFE,
  })
  return sendContent(reply, asset, acceptEncoding)
}

/**
 * A script under one address for ever, which pages of other sites load: what they have is asked
 * about again after an hour.
 */
export function serveScript(app: FastifyInstance, path: string, asset: Asset): void {
  const hash = createHash('sha256').update(asset.content).digest('base64url').slice(0, 22)
  // One tag for the content, packed or not.
  const etag = `W/"${hash}"`
  app.get(path, (request, reply) => {
    const { 'if-none-match': known = '', 'accept-encoding': accepted = '' } = request.headers
    reply.headers({
      'content-type': TYPES['.js'],
      'cache-control': 'public, max-age=3600',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      etag,
      ...SAFE,
    })
    if (asset.isCompressed) reply.header('vary', 'accept-encoding')
    if (known === '*' || known.includes(`"${hash}"`)) return reply.code(304).send()
    return sendContent(reply, asset, String(accepted))
  })
}

const SAFE = {
  'content-security-policy': "default-src 'none'",
  'x-content-type-options': 'nosniff',
}

function sendContent(
  reply: FastifyReply,
  { content, isCompressed }: Asset,
  acceptEncoding: string,
): FastifyReply {
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
