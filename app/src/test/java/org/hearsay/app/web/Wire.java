package org.hearsay.app.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client that sends what no honest one would. */
final class Wire implements AutoCloseable {
  private final Socket socket;

  Wire(Served served) {
    URI address = URI.create(served.at("/"));
    try {
      socket = new Socket(address.getHost(), address.getPort());
      socket.setSoTimeout(10_000);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Wire send(String bytes) {
    return send(bytes.getBytes(StandardCharsets.ISO_8859_1));
  }

  Wire send(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** No more is sent; it still hears. */
  Wire end() {
    try {
      socket.shutdownOutput();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that comes until the other side closes, or is silent for seconds. */
  String heard() {
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    try {
      InputStream in = socket.getInputStream();
      byte[] some = new byte[8192];
      for (int n = in.read(some); n >= 0; n = in.read(some)) {
        heard.write(some, 0, n);
      }
    } catch (SocketTimeoutException silent) {
      heard.writeBytes("(silent)".getBytes(StandardCharsets.UTF_8));
    } catch (IOException reset) {
      // Closed by the other side while we were still sending
    }
    return heard.toString(StandardCharsets.UTF_8);
  }

  /** What comes until there are these words in it, or no more comes. */
  String heardUntil(String words) {
    StringBuilder heard = new StringBuilder();
    try {
      InputStream in = socket.getInputStream();
      byte[] some = new byte[8192];
      while (heard.indexOf(words) < 0) {
        int n = in.read(some);
        if (n < 0) {
          break;
        }
        heard.append(new String(some, 0, n, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      heard.append("(").append(e).append(")");
    }
    return heard.toString();
  }

  /** What comes to one request, after which the connection is closed. */
  static String ask(Served served, String request) {
    try (Wire wire = new Wire(served)) {
      return wire.send(request).heard();
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
