/** What listens: the API, and the pages, which ask it. */
import type { FastifyInstance } from 'fastify'
import { auditChange } from './audit/audit-change.ts'
import type { Clock } from './base/clock.ts'
import { serveMetrics } from './metrics/serve-metrics.ts'
import { asVisitor } from './pages/ask-api.ts'
import type { Web } from './pages/load-web.ts'
import { pages } from './pages/routes.ts'
import { localeOfBrowser } from './pages/visitor.ts'
import { RESERVED_SLUGS } from './reserved-slugs.ts'
import { type Product, routes } from './routes.ts'
import type { Config } from './runtime/config/read.ts'
import type { Database } from './runtime/db/database.ts'
import type { Authenticate, HttpOptions } from './runtime/http/options.ts'
import { registerPages } from './runtime/http/pages.ts'
import { makeServer } from './runtime/http/server.ts'

type AppParts = {
  db: Database
  clock: Clock
  config: Config
  web: Web
  authenticate: Authenticate
} & Pick<HttpOptions, 'log'> &
  Partial<Pick<HttpOptions, 'checkReplies' | 'onReply'>>

export function makeApp(product: Product, parts: AppParts): FastifyInstance {
  const { db, clock, log, config, web, authenticate } = parts
  const { publicUrl } = config
  const app = makeServer(routes(product), {
    db,
    clock,
    log,
    authenticate,
    audit: auditChange,
    trustProxy: config.trustProxy,
    rateLimitPerMin: config.rateLimitPerMin,
    checkReplies: parts.checkReplies ?? false,
    ...(parts.onReply && { onReply: parts.onReply }),
  })
  registerPages(
    app,
    pages({
      ...{ web, publicUrl },
      isSignUpOpen: config.signUp,
      isMailSent: config.smtpUrl !== null,
      asVisitor: asVisitor(app),
    }),
    {
      clock,
      log,
      assets: web.assets,
      inline: [web.render.inlined.style, web.render.inlined.visitorZone],
      scripts: { '/embed/v4/integration.js': web.embed },
      reservedWords: RESERVED_SLUGS,
      renderNotFound: headers => web.render.renderNotFound(localeOfBrowser(headers)),
      renderProblem: (problem, headers) =>
        web.render.renderProblem({ ...problem, ...localeOfBrowser(headers) }),
    },
  )
  if (config.metricsToken !== null) serveMetrics(app, { db, clock, token: config.metricsToken })
  return app
}
