package org.hearsay.intake.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.Lookup;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.hearsay.intake.bytes.Gunzip;
import org.hearsay.intake.item.Limits;
import org.hearsay.intake.item.MediaType;
import org.hearsay.intake.item.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One question to one server, at addresses that have been checked. No cookies, no passwords, no
 * referrer, no proxy, no second try.
 */
final class Exchange {
  /** What a server gave: a page, or the place to look for it. */
  sealed interface Reply {
    record Body(byte[] bytes, @Nullable String contentType) implements Reply {}

    record Elsewhere(String location) implements Reply {}
  }

  private final HttpGet request;
  private final InetAddress[] checked;
  private final Patience patience;

  /**
   * @param checked of the address's host; no other is connected to
   */
  Exchange(WebAddress address, InetAddress[] checked, String agent, Patience patience) {
    this.checked = checked.clone();
    this.patience = patience;
    request = new HttpGet(address.uri());
    request.setHeader(HttpHeaders.USER_AGENT, agent);
    request.setHeader(HttpHeaders.ACCEPT, ContentTypes.ACCEPT);
    request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
    request.setHeader(HttpHeaders.CONNECTION, "close");
  }

  /** May be called from another thread: closes the connection, at which {@link #reply} fails. */
  void stop() {
    request.cancel();
  }

  Reply reply() throws IOException {
    try (CloseableHttpClient client = client()) {
      ClassicHttpResponse response = client.executeOpen(null, request, null);
      try {
        return read(response);
      } finally {
        stop(); // else closing would read on to the end of the body
        Closer.closeQuietly(response);
      }
    }
  }

  private static Reply read(ClassicHttpResponse response) throws IOException {
    Status.check(response.getCode(), value(response, HttpHeaders.RETRY_AFTER));
    if (Status.isRedirect(response.getCode())) {
      String location = value(response, HttpHeaders.LOCATION);
      if (location == null) {
        throw new Refusal(
            Reason.NOT_FETCHED,
            "the server sends elsewhere and does not say where",
            "open it in a browser, and take the address from there");
      }
      return new Reply.Elsewhere(location);
    }
    String contentType = value(response, HttpHeaders.CONTENT_TYPE);
    if (!ContentTypes.isTaken(contentType)) {
      throw new Refusal(
          Reason.UNSUPPORTED,
          "neither a page nor a feed nor a wire document: "
              + Trouble.brief(MediaType.of(contentType)),
          "download it and name the file");
    }
    HttpEntity entity = response.getEntity();
    byte[] bytes = entity == null ? new byte[0] : body(entity, value(response, "Content-Encoding"));
    if (bytes.length == 0) {
      throw new Refusal(Reason.EMPTY, "an answer of 0 bytes", "open it in a browser");
    }
    return new Reply.Body(bytes, contentType);
  }

  private static byte[] body(HttpEntity entity, @Nullable String coding) throws IOException {
    if (entity.getContentLength() > Limits.DOCUMENT) {
      throw tooLarge();
    }
    String how = coding == null ? "" : coding.strip().toLowerCase(Locale.ROOT);
    InputStream raw = entity.getContent();
    InputStream in =
        switch (how) {
          case "", "identity" -> raw;
          case "gzip", "x-gzip" -> new Gunzip(raw);
          default ->
              throw new Refusal(
                  Reason.UNSUPPORTED,
                  "packed in a way that was not asked for: " + Trouble.brief(how),
                  "open it in a browser, and save the page from there");
        };
    byte[] bytes = in.readNBytes(Limits.DOCUMENT + 1);
    if (bytes.length > Limits.DOCUMENT) {
      throw tooLarge();
    }
    return bytes;
  }

  private static Refusal tooLarge() {
    return new Refusal(
        Reason.TOO_LARGE,
        "more than " + (Limits.DOCUMENT >> 20) + " MB",
        "download it and split it");
  }

  private static @Nullable String value(ClassicHttpResponse response, String header) {
    Header found = response.getFirstHeader(header);
    return found == null ? null : found.getValue();
  }

  private CloseableHttpClient client() {
    Timeout connect = timeout(patience.connect().toMillis());
    Timeout silence = timeout(patience.silence().toMillis());
    Lookup<TlsSocketStrategy> secure =
        scheme -> "https".equals(scheme) ? Tls.TRUSTING_THE_SYSTEMS : null;
    BasicHttpClientConnectionManager connections =
        BasicHttpClientConnectionManager.create(
            null,
            new Checked(checked),
            secure,
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(
                    Http1Config.custom()
                        .setMaxLineLength(Limits.HEADER)
                        .setMaxHeaderCount(Limits.HEADERS)
                        .build())
                .build());
    connections.setConnectionConfig(
        ConnectionConfig.custom().setConnectTimeout(connect).setSocketTimeout(silence).build());
    connections.setTlsConfig(TlsConfig.custom().setHandshakeTimeout(silence).build());
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(silence)
                .setProtocolUpgradeEnabled(false)
                .setAuthenticationEnabled(false)
                .build())
        .disableRedirectHandling() // each step is checked by whoever takes it
        .disableContentCompression() // unpacked here, with limits
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableConnectionState()
        .build();
  }

  private static Timeout timeout(long millis) {
    return Timeout.of(millis, TimeUnit.MILLISECONDS);
  }

  /** Made when it is first wanted: it reads some hundred certificates. */
  private static final class Tls {
    static final TlsSocketStrategy TRUSTING_THE_SYSTEMS = DefaultClientTlsStrategy.createDefault();
  }

  /** Answers every question with the addresses that were checked. */
  private record Checked(InetAddress[] addresses) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) {
      return addresses.clone();
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
