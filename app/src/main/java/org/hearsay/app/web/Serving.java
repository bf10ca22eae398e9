package org.hearsay.app.web;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.hearsay.app.api.Api;
import org.hearsay.app.desk.Desk;
import org.hearsay.app.http.Access;
import org.hearsay.app.http.Guard;
import org.hearsay.app.http.Links;
import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Role;
import org.hearsay.app.http.Route;
import org.hearsay.app.http.Service;
import org.hearsay.app.http.Visitor;
import org.hearsay.app.pages.Assets;
import org.hearsay.app.pages.Frame;
import org.hearsay.app.pages.SearchPage;
import org.hearsay.app.pages.TroublePage;

/** The web app and the API at one address, until it is closed. */
public final class Serving implements AutoCloseable {
  /**
   * What is wished.
   *
   * @param port 0 for any that is free
   * @param base path below which all is served; empty for none
   * @param hosts names beside those of this machine for itself by which it may be asked
   * @param author name of whoever works here without a token
   */
  public record Wish(String address, int port, String base, List<String> hosts, String author) {
    public Wish {
      hosts = List.copyOf(hosts);
    }
  }

  private final Service service;
  private final TroublePage troubles;

  public Serving(Desk desk, Wish wish) {
    Assets assets = new Assets();
    Frame frame = new Frame(assets);
    troubles = new TroublePage(frame);
    List<Route> routes = new ArrayList<>(assets.routes());
    routes.addAll(new SearchPage(desk, frame).routes());
    routes.addAll(Api.routes(desk));
    service =
        new Service(
            new Service.Setting(
                wish.address(),
                wish.port(),
                new Links(wish.base()),
                new Guard(wish.hosts()),
                open(wish.author()),
                this::trouble),
            routes);
  }

  /** Everybody on this machine may do everything. */
  private static Access open(String author) {
    byte[] secret = new byte[16];
    new SecureRandom().nextBytes(secret);
    Visitor visitor = new Visitor(author, Role.EDITOR, HexFormat.of().formatHex(secret));
    return request -> visitor;
  }

  private Response trouble(Request request, Problem problem) {
    return request.link().startsWith(request.links().base() + Api.ROOT)
        ? Api.problem(problem)
        : troubles.of(request, problem);
  }

  /**
   * @return the port
   * @throws IOException if nobody can listen there
   */
  public int start() throws IOException {
    return service.start();
  }

  public void await() throws InterruptedException {
    service.await();
  }

  @Override
  public void close() {
    service.close();
  }
}
