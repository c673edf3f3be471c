import {
  caching,
  hashedFolders,
  pageHeaders,
  securityHeaders,
  strictTransportSecurity,
} from '../policy.ts';

const ORIGIN =
  '# Written from src/site/policy.ts by `npm run hosting`. How to use it: docs/publishing.md';

/** Writes a line for each of the headers, indented as its place asks for. */
function lines(indent: string, line: (name: string, value: string) => string): string {
  return Object.entries(securityHeaders)
    .map(([name, value]) => `${indent}${line(name, value)}\n`)
    .join('');
}

/** Returns the configuration of a site for nginx from 1.18 on. */
export function nginx(): string {
  const variable = (name: string): string => `$report_${name.toLowerCase().replaceAll('-', '_')}`;
  const maps = Object.entries(securityHeaders)
    .filter(([name]) => pageHeaders.includes(name))
    .map(
      ([name, value]) =>
        `map $sent_http_content_type ${variable(name)} {\n    ~^text/html "${value}";\n}\n`,
    );
  return `${ORIGIN}
# Goes into the http block: copy it to /etc/nginx/conf.d/report.conf

map $uri $report_caching {
    default "${caching.other}";
    "~/(?:${hashedFolders.join('|')})/" "${caching.hashed}";
}

# What these speak of, pages alone do.
${maps.join('')}
# Only an encrypted answer may ask for encryption; nginx sends no header without a value.
map $scheme $report_hsts {
    https "${strictTransportSecurity}";
}

server {
    listen 8080;
    server_tokens off;
    # Behind a proxy, name and port are the proxy's.
    absolute_redirect off;
    log_not_found off;

    include mime.types;
    types {
        text/markdown md;
    }
    charset utf-8;
    charset_types text/css text/markdown text/plain text/xml application/javascript application/json;

    # The build has written a .gz and a .br beside every file that they make smaller.
    gzip_static on;
    gzip_vary on;
    # Needs Debian's libnginx-mod-http-brotli-static; without that module, take this line out.
    brotli_static on;

    add_header Cache-Control $report_caching;
    add_header Strict-Transport-Security $report_hsts always;
${lines('    ', (name, value) => {
  const own = pageHeaders.includes(name) ? variable(name) : `"${value}"`;
  return `add_header ${name} ${own} always;`;
})}
    # Published below a path, this line names it: location /report/ {
    location / {
        alias /srv/report/;
    }

    error_page 404 @missing;
    location @missing {
        root /srv/report;
        rewrite ^ /404.html break;
    }
}
`;
}

/** Returns the configuration of a site for Caddy 2. With a host name for `:8080`, Caddy sees to https. */
export function caddy(): string {
  return `${ORIGIN}

:8080 {
	# Published below a path: handle_path /report/* { … } around the rest.
	root * /srv/report
	file_server {
		precompressed br gzip
	}

	@hashed path ${hashedFolders.map((folder) => `/${folder}/*`).join(' ')}
	@other not path ${hashedFolders.map((folder) => `/${folder}/*`).join(' ')}
	header @hashed Cache-Control "${caching.hashed}"
	header @other Cache-Control "${caching.other}"

	@encrypted protocol https
	header @encrypted Strict-Transport-Security "${strictTransportSecurity}"
	header {
${lines('\t\t', (name, value) => `${name} "${value}"`)}	}

	handle_errors {
		rewrite * /404.html
		file_server
	}
}
`;
}

/** Returns the `_headers` of static hosts that read one (Netlify, Cloudflare Pages, EdgeOne Pages). */
export function staticHost(): string {
  const hashed = hashedFolders.map(
    (folder) => `/${folder}/*\n  ! Cache-Control\n  Cache-Control: ${caching.hashed}\n`,
  );
  return `${ORIGIN}
/*
  Cache-Control: ${caching.other}
  Strict-Transport-Security: ${strictTransportSecurity}
${lines('  ', (name, value) => `${name}: ${value}`)}${hashed.join('')}`;
}

/** The recipes by the file of the project that each is kept in. */
export const recipes: Readonly<Record<string, () => string>> = {
  'deploy/nginx.conf': nginx,
  'deploy/Caddyfile': caddy,
  'public/_headers': staticHost,
};
