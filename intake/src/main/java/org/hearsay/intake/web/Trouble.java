package org.hearsay.intake.web;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Reason;
import org.jspecify.annotations.Nullable;

/** What goes wrong on the network, in words for whoever gave the address. */
final class Trouble {
  private static final String LATER = "try again later";
  private static final String IN_A_BROWSER = "open it in a browser, and save the page from there";
  private static final String SPELLING = "check the spelling, and whether this machine is online";

  private Trouble() {}

  static Problem of(String where, WebAddress address, Exception e, Patience patience) {
    String host = address.host();
    return switch (e) {
      case Refusal refusal -> refusal.problem(where);
      case UnknownHostException unknown -> problem(where, "no host is called " + host, SPELLING);
      case ConnectTimeoutException silent ->
          problem(
              where,
              host + " cannot be reached within " + seconds(patience.connect().toMillis()),
              LATER);
      case SocketTimeoutException silent ->
          problem(
              where, host + " said nothing for " + seconds(patience.silence().toMillis()), LATER);
      case ConnectException refused -> problem(where, host + " refuses the connection", SPELLING);
      case NoRouteToHostException away -> problem(where, "no way leads to " + host, SPELLING);
      case SSLException tls -> tls(where, host, tls);
      case NoHttpResponseException none ->
          problem(where, host + " closed the connection without an answer", LATER);
      case ConnectionClosedException early -> brokenOff(where);
      case SocketException reset -> brokenOff(where);
      case ZipException bad -> gzip(where, bad);
      case EOFException early -> gzip(where, early);
      case ClientProtocolException odd -> notHttp(where, host, odd);
      case MalformedChunkCodingException odd -> notHttp(where, host, odd);
      case MessageConstraintException odd -> notHttp(where, host, odd);
      default -> problem(where, "fetching failed" + detail(e), IN_A_BROWSER);
    };
  }

  static Problem outOfTime(String where, Patience patience) {
    return problem(where, "not fetched within " + seconds(patience.whole().toMillis()), LATER);
  }

  private static Problem tls(String where, String host, SSLException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException || cause instanceof SSLPeerUnverifiedException) {
        return new Problem(
            where,
            Reason.UNSAFE,
            host + " has no certificate to trust" + detail(cause),
            "open it in a browser, and save the page from there if you trust it all the same");
      }
    }
    return problem(where, "no secure connection to " + host + detail(e), IN_A_BROWSER);
  }

  private static Problem notHttp(String where, String host, IOException e) {
    return problem(where, host + " does not answer in proper HTTP" + detail(e), IN_A_BROWSER);
  }

  private static Problem brokenOff(String where) {
    return problem(where, "the connection broke off before the end", LATER);
  }

  private static Problem gzip(String where, IOException e) {
    return new Problem(where, Reason.BROKEN_GZIP, String.valueOf(e.getMessage()), LATER);
  }

  private static Problem problem(String where, String what, String remedy) {
    return new Problem(where, Reason.NOT_FETCHED, what, remedy);
  }

  /** The first line of what the library says, which may quote the server. */
  private static String detail(Throwable e) {
    @Nullable String message = e.getMessage();
    if (message == null || message.isBlank()) {
      return " (" + e.getClass().getSimpleName() + ")";
    }
    return ": " + brief(message.lines().findFirst().orElse(""));
  }

  /** What a server said, fit to be quoted on a line. */
  static String brief(String said) {
    String plain = said.replaceAll("[^ -~]", "?");
    return plain.length() > 120 ? plain.substring(0, 120) + "…" : plain;
  }

  private static String seconds(long millis) {
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
  }
}
