package org.hearsay.intake.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which internet addresses belong to the public: IANA's special-purpose registries for IPv4 and
 * IPv6 (RFC 6890 and its successors), from which everything that is not globally reachable is out.
 */
final class Networks {
  private record Block(byte[] start, int bits) {
    static Block of(String written) {
      int slash = written.indexOf('/');
      return new Block(
          bytes(written.substring(0, slash)), Integer.parseInt(written.substring(slash + 1)));
    }

    boolean holds(byte[] address) {
      return address.length == start.length && commonBits(address) >= bits;
    }

    private int commonBits(byte[] address) {
      int differing = Arrays.mismatch(address, start);
      return differing < 0
          ? 8 * address.length
          : 8 * differing
              + Integer.numberOfLeadingZeros((address[differing] ^ start[differing]) & 0xFF)
              - 24;
    }
  }

  private static final List<Block> NOT_PUBLIC_4 =
      blocks(
          "0.0.0.0/8", // this network; 0.0.0.0 reaches this machine
          "10.0.0.0/8", // private
          "100.64.0.0/10", // shared by a provider's customers
          "127.0.0.0/8", // this machine
          "169.254.0.0/16", // link-local, where clouds answer questions about themselves
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocol assignments
          "192.0.2.0/24", // documentation
          "192.88.99.0/24", // relays of 6to4, given up
          "192.168.0.0/16", // private
          "198.18.0.0/15", // benchmarks
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4"); // reserved, and broadcast

  /** Global unicast: of IPv6 everything else is special. */
  private static final Block PUBLIC_6 = Block.of("2000::/3");

  private static final List<Block> NOT_PUBLIC_6 =
      blocks(
          "2001::/23", // protocol assignments: Teredo, benchmarks, ORCHID
          "2001:db8::/32", // documentation
          "3fff::/20"); // documentation

  /** Holds an IPv4 address in bytes 12 to 15. */
  private static final Block NAT64 = Block.of("64:ff9b::/96");

  /** The same, where a system does not turn it into an IPv4 address by itself. */
  private static final Block MAPPED = Block.of("::ffff:0:0/96");

  /** Holds an IPv4 address in bytes 2 to 5. */
  private static final Block SIX_TO_FOUR = Block.of("2002::/16");

  private Networks() {}

  static boolean isPublic(InetAddress address) {
    return isPublic(address.getAddress());
  }

  static boolean isPublic(byte[] address) {
    if (address.length == 4) {
      return NOT_PUBLIC_4.stream().noneMatch(block -> block.holds(address));
    }
    if (NAT64.holds(address) || MAPPED.holds(address)) {
      return isPublic(Arrays.copyOfRange(address, 12, 16));
    }
    if (SIX_TO_FOUR.holds(address)) {
      return isPublic(Arrays.copyOfRange(address, 2, 6));
    }
    return PUBLIC_6.holds(address)
        && NOT_PUBLIC_6.stream().noneMatch(block -> block.holds(address));
  }

  private static List<Block> blocks(String... written) {
    return Arrays.stream(written).map(Block::of).toList();
  }

  private static byte[] bytes(String literal) {
    if (literal.startsWith("::ffff:")) { // which InetAddress would turn into an IPv4 address
      byte[] mapped = new byte[16];
      mapped[10] = (byte) 0xFF;
      mapped[11] = (byte) 0xFF;
      return mapped;
    }
    try {
      return InetAddress.getByName(literal).getAddress();
    } catch (UnknownHostException noLiteral) {
      throw new IllegalStateException(literal, noLiteral);
    }
  }
}
