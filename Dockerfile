# Everything with its tools: builds the app, applies migrations, creates the first admin.
FROM node:24-slim AS tools
WORKDIR /galley
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
RUN npm install --no-save --no-audit --no-fund --include=dev
COPY . .
RUN npm run build && mv .data/builds/* /app
USER node

# What serves: the built app and Node, nothing else.
FROM node:24-slim AS app
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOSTNAME=0.0.0.0 PORT=3000
COPY --from=tools /app ./
# What is kept of pages and files; a volume made of it belongs to the app as well.
RUN mkdir /files && chown node:node /files
ENV GALLEY_FILES=/files
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=15s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.js"]
