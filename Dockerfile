# The command line in an image of its own. Mount what is to be read at /project:
#   docker run --rm -v "$PWD:/project" eniplan check 'stacks/*'
FROM node:22.21.1-bookworm-slim@sha256:25b3eb23a00590b7499f2a2ce939322727fcce1b15fdd69754fcd09536a3ae2c AS build
WORKDIR /src
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run --silent build && npm pack --ignore-scripts

FROM node:22.21.1-alpine3.22@sha256:b2358485e3e33bc3a33114d2b1bdb18cdbe4df01bd2b257198eb51beb1f026c5
COPY --from=build /src/eniplan-*.tgz /opt/eniplan/
# Without the peers: an app brings its own cdktf.
RUN npm install --global --omit=dev --omit=peer --no-audit --no-fund /opt/eniplan/eniplan-*.tgz \
  && rm -rf /opt/eniplan /root/.npm
WORKDIR /project
USER node
ENTRYPOINT ["eniplan"]
CMD ["--help"]
