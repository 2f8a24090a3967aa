package org.mentorium.networks;

import java.util.List;

/**
 * A place in a grid for each node, no two in one. What hangs together stands together, the largest first. The same
 * network always gets the same places.
 */
public record Layout(List<Cell> cells, int columns, int rows) {

    public Layout {
        cells = List.copyOf(cells);
    }

    /** Counted from 0. */
    public record Cell(int column, int row) {

        Cell moved(int columns, int rows) {
            return new Cell(column + columns, row + rows);
        }
    }

    /** @param columns of the whole grid, four or so; it becomes as long as it must */
    public static Layout of(Network network, int columns) {
        Cell[] cells = new Cell[network.size()];
        int column = 0;
        int row = 0;
        int shelf = 0;
        for (int[] component : network.components()) {
            Layout own = new Arrangement(network.only(component), columns).layout();
            if (column + own.columns() > columns) {
                row += shelf;
                column = 0;
                shelf = 0;
            }
            for (int i = 0; i < component.length; i++) {
                cells[component[i]] = own.cells().get(i).moved(column, row);
            }
            column += own.columns();
            shelf = Math.max(shelf, own.rows());
        }
        return new Layout(List.of(cells), columns, row + shelf);
    }
}
