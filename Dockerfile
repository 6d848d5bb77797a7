# Node 24 is the long-term release; Debian, because the prebuilt argon2 and the C library agree there.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --ignore-scripts
COPY tsconfig.json openapi.json ./
COPY bin ./bin
COPY src ./src
COPY web ./web
RUN node bin/build.mjs && npm prune --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    PORT=3000 \
    UPLOADS_DIR=/var/lib/credence/uploads \
    DATA_DIR=/var/lib/credence/data
RUN install -d -o node -g node -m 0700 /var/lib/credence /var/lib/credence/uploads /var/lib/credence/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/bin ./bin
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is process 1 and stops cleanly on SIGTERM.
CMD ["node", "dist/src/main.js"]
