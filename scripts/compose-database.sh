#!/bin/sh
# Run once by the postgres image of compose.yaml: the owner for migrations, the plain role for the app, and the database.
set -eu
psql --username=postgres --set=ON_ERROR_STOP=1 \
  --set=owner="$GALLEY_OWNER_PASSWORD" --set=desk="$GALLEY_DESK_PASSWORD" <<'SQL'
CREATE ROLE galley_owner LOGIN CREATEROLE PASSWORD :'owner';
CREATE ROLE galley_desk LOGIN PASSWORD :'desk';
CREATE DATABASE galley OWNER galley_owner;
SQL
