# The reference CMS. Secrets come at run time only: nothing of them is needed to build.
FROM node:22-bookworm-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN NODE_ENV=production npm run build:site

FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 NODE_OPTIONS=--conditions=production
COPY --from=build --chown=node:node /app ./
RUN mkdir -p data media && chown node:node data media
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# The process that gets the signals is the server itself.
CMD ["sh", "-c", "exec node node_modules/next/dist/bin/next start --port ${PORT:-3000}"]
