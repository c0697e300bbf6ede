// @ts-check

/** @type {import('next').NextConfig} */
const config = {
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // A shared cache may hold a stale public page this long at most: a withdrawn entry must be gone within a minute.
  expireTime: 60,
}

export default config
