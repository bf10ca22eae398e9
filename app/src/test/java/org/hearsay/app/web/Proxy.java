package org.hearsay.app.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A proxy before a served ledger: passes everything on, and says for whom it asks. */
final class Proxy implements AutoCloseable {
  private final ServerSocket listening;
  private final int behind;

  Proxy(Served served) {
    try {
      behind = URI.create(served.at("/")).getPort();
      listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::listen);
  }

  String at(String path) {
    return "http://localhost:" + listening.getLocalPort() + path;
  }

  private void listen() {
    try {
      while (true) {
        Socket client = listening.accept();
        Thread.ofVirtual().start(() -> pass(client));
      }
    } catch (IOException closed) {
      // The test is over
    }
  }

  /** One request a connection. */
  private void pass(Socket client) {
    try (client;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
      OutputStream out = server.getOutputStream();
      out.write(head(client.getInputStream()).getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      Thread.ofVirtual().start(() -> copy(client, server));
      server.getInputStream().transferTo(client.getOutputStream());
    } catch (IOException gone) {
      // So has the other side
    }
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    String text = "";
    while (!text.endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("no head");
      }
      head.write(next);
      text = head.toString(StandardCharsets.ISO_8859_1);
    }
    return text.substring(0, text.length() - 2).replaceAll("(?i)\r\nConnection: [^\r]*", "")
        + "Connection: close\r\nX-Forwarded-Proto: http\r\nX-Forwarded-For: 198.51.100.7\r\n\r\n";
  }

  private static void copy(Socket client, Socket server) {
    try {
      client.getInputStream().transferTo(server.getOutputStream());
    } catch (IOException gone) {
      // So has the other side
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
