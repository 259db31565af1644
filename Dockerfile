# The reference CMS. Secrets are given when it runs; none is in the image.
ARG NODE_VERSION=20

FROM node:${NODE_VERSION}-bookworm-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
# The config checks its environment while it is built, too; these values end with this line.
RUN npm run --silent ledger -- keygen --out /tmp/build.pem --name build \
  && NODE_ENV=production PAYLOAD_SECRET="$(head -c 32 /dev/urandom | base64)" LEDGER_ORIGIN=build \
  LEDGER_KEY_FILE=/tmp/build.pem npm run build:site \
  && rm -rf /tmp/build.pem .next/cache

FROM node:${NODE_VERSION}-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 PORT=3000
# Whole, not only `.next`: the ledger's command line runs from the sources.
COPY --from=build /app ./
RUN mkdir -p media data checkpoints && chown node:node media data checkpoints
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# The process that gets the signals is the server itself.
CMD ["node", "node_modules/next/dist/bin/next", "start"]
